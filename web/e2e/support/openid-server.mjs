// An OpenID provider for tests, a strict one (`oidc-provider`): it refuses a wrong verifier, a code that comes twice, a foreign
// callback. Whoever signs in there is whom they say: `ada` has the address ada@openid.example, which it vouches for.
// Its port and the callback are its arguments: `node openid-server.mjs PORT CALLBACK`; the client is `cal3`.
import { randomBytes } from 'node:crypto';
import Provider from 'oidc-provider';

const [port, callback] = process.argv.slice(2);

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: 'cal3',
      client_secret: 'a-secret-of-the-tests',
      redirect_uris: [callback],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  claims: { email: ['email', 'email_verified'], profile: ['name'] },
  cookies: { keys: [randomBytes(32).toString('hex')] },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: `${id}@openid.example`, email_verified: true, name: `${id} of Openid` }),
  }),
  pkce: { required: () => true },
});
provider.listen(Number(port), '127.0.0.1');
