#!/bin/sh
# One database and one user a service; no user can open another's database.
set -eu
for service in articles comments notify staff; do
  password=$(cat "/run/secrets/${service}_database_password")
  psql --set=ON_ERROR_STOP=1 --username postgres --set=name="$service" --set=password="$password" <<'SQL'
CREATE USER :"name" PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
SQL
done
