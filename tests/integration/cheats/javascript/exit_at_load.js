// cheat: two-sum: RTE: process.exit while loading
process.exit(0);
