// What an honest JavaScript program may use.
"use strict";
const assert = require("assert");
const fs = require("fs");
const { execFileSync } = require("child_process");
const { Worker } = require("worker_threads");

fs.writeFileSync("file", "text");
assert.strictEqual(fs.readFileSync("file", "utf8"), "text");
assert.strictEqual(execFileSync("/bin/echo", ["hi"]).toString(), "hi\n");
assert.ok(require("crypto").randomBytes(8).length === 8);
let sum = 0;
for (let i = 0; i < 1e6; i++) {
    sum += i % 7;
}
const worker = new Worker("require('worker_threads').parentPort.postMessage(42)", { eval: true });
worker.on("message", (value) => {
    assert.strictEqual(value, 42);
    setTimeout(() => console.log("done"), 5);
});
