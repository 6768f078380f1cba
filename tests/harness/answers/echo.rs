// Gives back what it gets, in every type, and fails in every way.
struct Echo {
    names: Vec<String>,
}

impl Echo {
    fn new(names: Vec<String>) -> Self {
        Echo { names }
    }
    fn echo_b(&self, value: bool) -> bool { value }
    fn echo_i(&self, value: i32) -> i32 { value }
    fn echo_l(&self, value: i64) -> i64 { value }
    fn echo_d(&self, value: f64) -> f64 { value }
    fn echo_s(&self, value: String) -> String { value }
    fn list_b(&self, value: Vec<bool>) -> Vec<bool> { value }
    fn list_i(&self, value: Vec<i32>) -> Vec<i32> { value }
    fn list_l(&self, value: Vec<i64>) -> Vec<i64> { value }
    fn list_d(&self, value: Vec<f64>) -> Vec<f64> { value }
    fn list_s(&self, value: Vec<String>) -> Vec<String> { value }
    fn table_b(&self, value: Vec<Vec<bool>>) -> Vec<Vec<bool>> { value }
    fn table_i(&self, value: Vec<Vec<i32>>) -> Vec<Vec<i32>> { value }
    fn table_l(&self, value: Vec<Vec<i64>>) -> Vec<Vec<i64>> { value }
    fn table_d(&self, value: Vec<Vec<f64>>) -> Vec<Vec<f64>> { value }
    fn table_s(&self, value: Vec<Vec<String>>) -> Vec<Vec<String>> { value }
    fn maybe_i(&self, value: Option<i32>) -> Option<i32> { value }
    fn maybe_s(&self, value: Option<String>) -> Option<String> { value }
    fn maybe_list(&self, value: Option<Vec<i32>>) -> Option<Vec<i32>> { value }
    fn fail(&mut self, how: String) -> i32 {
        match how.as_str() {
            "throw" => panic!("told to"),
            "at" => self.names[1000].len() as i32,
            "exit" => std::process::exit(0),
            "quit" => unsafe { _exit(0) },
            "overflow" => deep(&mut [0; 100]),
            "null" => unsafe { std::ptr::read_volatile(8 as *const i32) },
            "abort" => std::process::abort(),
            "divide" => 7 / (self.names.len() - self.names.len()) as i32,
            "print" => {
                print!("hello from ");
                println!("the answer");
                0
            }
            "caught" => std::panic::catch_unwind(|| panic!("no")).is_err() as i32,
            "of a number" => std::panic::panic_any(7),
            _ => 0,
        }
    }
    fn nothing(&mut self) {}
    fn name_count(&self) -> i32 { self.names.len() as i32 }
}

fn deep(room: &mut [i32; 100]) -> i32 {
    let mut more = [room[3] + 1; 100];
    deep(&mut more) + more[7]
}

extern "C" {
    fn _exit(status: i32) -> !;
}
