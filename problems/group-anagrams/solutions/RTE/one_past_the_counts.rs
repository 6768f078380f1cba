// Fails: counts from the wrong letter on, so that z is out of the array.
use std::collections::HashMap;

impl Solution {
    pub fn group_anagrams(strs: Vec<String>) -> Vec<Vec<String>> {
        let mut groups: HashMap<[u8; 26], Vec<String>> = HashMap::new();
        for word in strs {
            let mut key = [0; 26];
            for c in word.bytes() {
                key[(c - b'a') as usize + 1] += 1;
            }
            groups.entry(key).or_default().push(word);
        }
        groups.into_values().collect()
    }
}
