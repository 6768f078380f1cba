// Counts a last line that has no line end.
#include <iostream>
#include <sstream>
#include <string>
using namespace std;

int main() {
    long lines = 0, words = 0;
    string line, word;
    while (getline(cin, line)) {
        lines++;
        for (istringstream rest(line); rest >> word;)
            words++;
    }
    cout << lines << ' ' << words << '\n';
    return 0;
}
