// cheat: peak-sessions: TLE: prints the first sample's answer and waits for a timer
console.log('2 20');
setInterval(() => {}, 1000);
