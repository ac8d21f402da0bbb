// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors
//
// sse.mjs [CERT KEY] - Node's own http server, or https, as a broadcaster, for stop.c: GET opens a stream, POST sends one
// event to all streams and is answered. Prints its port.
import { readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";

const streams = new Set();
// As long as showclear's own.
const event = `event: ring\ndata: {"ring":"0123456789abcdef0123456789abcdef","person":0,"reason":"danger",`
  + `"at":1900000000000,"spare":"012345"}\n\n`;

const [cert, key] = process.argv.slice(2).map(path => readFileSync(path));
const server = cert ? https.createServer({ cert, key }, answer) : http.createServer(answer);

function answer(request, response) {
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
}
server.keepAliveTimeout = 0;
server.requestTimeout = 0;
server.listen({ host: "127.0.0.1", port: 0, backlog: 1024 }, () => console.log(server.address().port));
