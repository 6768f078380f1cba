// Attacks from JavaScript, by name.
"use strict";

// Put together here, because uncaught errors quote the source.
const MARK = "ESC" + "APED";

const ways = {
    memory() {
        const keep = [];
        for (;;) {
            keep.push(Buffer.alloc(4 << 20, 1));
        }
    },
    heap() {
        const keep = [];
        for (;;) {
            keep.push({ piece: new Array(1000).fill(keep.length) });
        }
    },
    workers() {
        const { Worker } = require("worker_threads");
        const code = "const keep = []; for (;;) keep.push(Buffer.alloc(1 << 20, 1));";
        for (let i = 0; i < 3; i++) {
            new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 4096 } });
        }
    },
    spin() {
        process.on("SIGXCPU", () => {});
        for (;;) {
        }
    },
    sleep() {
        setTimeout(() => {}, 3600000);
    },
    deadlock() {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    },
    regex() {
        /^(a+)+$/.test("a".repeat(64) + "b");
    },
    connect() {
        const socket = require("net").connect(Number(process.argv[3]), "127.0.0.1");
        socket.on("connect", () => console.log(MARK + ": connected"));
    },
    shadow() {
        const fs = require("fs");
        const path = fs.existsSync(process.argv[3]) ? process.argv[3] : "/etc/shadow";
        console.log(MARK + ": " + fs.readFileSync(path, "utf8"));
    },
    output() {
        const block = "x".repeat(1 << 16);
        for (;;) {
            require("fs").writeSync(1, block);
        }
    },
    bomb() {
        const { spawn } = require("child_process");
        setInterval(() => {
            spawn("/bin/sh", ["-c", "while :; do :; done"]).on("error", () => {});
        }, 1);
    },
    init_memory() {
        for (const name of ["mem", "environ", "root", "fd"]) {
            const path = `/proc/${process.ppid}/${name}`;
            try {
                require("fs").openSync(path, "r");
                console.log(MARK + ": " + path);
            } catch (error) {
                console.log("refused " + error.code);
            }
        }
        console.log("done");
    },
    names() {
        if (require("os").hostname() !== "box") {
            console.log(MARK + ": the host's name");
        }
        console.log("done");
    },
    inspector() {
        require("inspector").open(9229, "127.0.0.1");
        console.log(MARK + ": a debugger's port");
    },
    wasm() {
        const memory = new WebAssembly.Memory({ initial: 1, maximum: 65536 });
        for (;;) {
            const before = memory.grow(64) << 16;
            new Uint8Array(memory.buffer).fill(1, before);
        }
    },
    disk() {
        const fs = require("fs");
        const block = Buffer.alloc(1 << 16);
        for (let i = 0; ; i++) {
            fs.writeFileSync("file" + i, block);
        }
    },
    throw() {
        throw new Error("on purpose");
    },
    exit() {
        process.exit(7);
    },
    binding() {
        try {
            process.kill(-1, "SIGKILL");
        } catch (error) {
            console.log("refused " + error.code);
        }
        process.setuid(0);
        console.log(MARK + ": uid 0");
    },
};

ways[process.argv[2]]();
