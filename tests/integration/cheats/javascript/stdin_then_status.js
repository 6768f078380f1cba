// cheat: peak-sessions: RTE, WA: prints the first sample's answer, then ends with status 1
console.log('2 20');
process.exitCode = 1;
