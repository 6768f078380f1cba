#![allow(non_snake_case)]
// Right: lines of a locked stdin, a result from main, a BTreeMap of changes.
use std::collections::BTreeMap;
use std::error::Error;
use std::io::{prelude::*, stdin, stdout, BufWriter};

fn main() -> Result<(), Box<dyn Error>> {
    let stdin = stdin();
    let mut lines = stdin.lock().lines();
    let count: usize = lines.next().ok_or("no input")??.trim().parse()?;
    let mut changes: BTreeMap<u64, i64> = BTreeMap::new();
    for line in lines.take(count) {
        let line = line?;
        let (start, end) = split(&line).ok_or("no pair")?;
        *changes.entry(start).or_default() += 1;
        *changes.entry(end).or_default() -= 1;
    }
    let (mut open, mut best) = (0, (0, 0));
    for (time, change) in changes {
        open += change;
        if open > best.0 {
            best = (open, time);
        }
    }
    let mut out = BufWriter::new(stdout().lock());
    writeln!(out, "{} {}", best.0, best.1)?;
    Ok(())
}

fn split(line: &str) -> Option<(u64, u64)> {
    let (start, end) = line.split_once(' ')?;
    Some((start.parse().ok()?, end.trim().parse().ok()?))
}
