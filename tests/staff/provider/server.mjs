// A certified OpenID Connect provider for the tests: server.mjs PORT ACCOUNTS.json REDIRECT_URI. Whoever is in the file may sign in.
import { readFileSync } from "node:fs";
import Provider from "oidc-provider";

const [port, accounts, redirect] = process.argv.slice(2);
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{ client_id: "vastine", client_secret: "a secret of the tests, long enough", redirect_uris: [redirect] }],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "groups"] },
  pkce: { required: () => true },
  findAccount: (_, id) => {
    const known = JSON.parse(readFileSync(accounts, "utf8"))[id];
    return known && { accountId: id, claims: () => ({ sub: id, ...known }) };
  },
});
provider.listen(Number(port), "127.0.0.1", () => console.log("ready"));
