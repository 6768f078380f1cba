// Makes what is printed leave the process at once. Node puts a pipe into non-blocking mode, and what
// does not fit into it waits in memory for the event loop, to which a candidate's endless loop, or
// the driver's conversation, never returns: the output would be lost, and its limit never be seen.
'use strict';
for (const name of ['stdout', 'stderr']) {
    const { get } = Object.getOwnPropertyDescriptor(process, name);
    let made = false;
    Object.defineProperty(process, name, {
        configurable: true,
        enumerable: true,
        get() {
            const stream = get.call(process);
            if (!made && stream._handle && stream._handle.setBlocking)
                stream._handle.setBlocking(true);
            made = true;
            return stream;
        },
    });
}
