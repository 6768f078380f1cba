// Wrong: prints the answer again and again.
fn main() {
    loop {
        println!("0 0");
    }
}
