import { setupServer } from 'msw/node';

/** Answers the requests of unit tests; each test says what with `server.use`. */
export const server = setupServer();
