// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors
//
// sse.mjs - Node's own http server as a broadcaster, for stop.c: GET opens a stream, POST sends one event to all streams
// and is answered. Prints its port.
import { createServer } from "node:http";

const streams = new Set();
// As long as showclear's own.
const event = `event: ring\ndata: {"ring":"0123456789abcdef0123456789abcdef","person":0,"reason":"danger",`
  + `"at":1900000000000,"spare":"012345"}\n\n`;

const server = createServer((request, response) => {
  if (request.method === "GET") {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.flushHeaders();
    response.socket.setNoDelay(true);
    streams.add(response);
    request.on("close", () => streams.delete(response));
    return;
  }
  request.resume();
  for (const stream of streams) stream.write(event);
  response.end("{}");
});
server.keepAliveTimeout = 0;
server.requestTimeout = 0;
server.listen({ host: "127.0.0.1", port: 0, backlog: 1024 }, () => console.log(server.address().port));
