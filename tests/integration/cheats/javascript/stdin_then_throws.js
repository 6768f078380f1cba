// cheat: peak-sessions: RTE: prints an answer, then rejects a promise
console.log('2 20');
Promise.reject(new Error('é'.repeat(500)));
