// Correct: sorted events, ends before starts at equal times.
use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut numbers = input.split_ascii_whitespace().map(|word| word.parse::<i64>().unwrap());
    let n = numbers.next().unwrap() as usize;
    let mut events = Vec::with_capacity(2 * n);
    for _ in 0..n {
        events.push((numbers.next().unwrap(), 1));
        events.push((numbers.next().unwrap(), -1));
    }
    events.sort_unstable();
    let (mut open, mut peak, mut when) = (0, 0, 0);
    for (time, change) in events {
        open += change;
        if open > peak {
            peak = open;
            when = time;
        }
    }
    println!("{} {}", peak, when);
}
