// Prints without end, and never returns to the event loop.
for (;;) console.log('1 0', '.'.repeat(4000));
