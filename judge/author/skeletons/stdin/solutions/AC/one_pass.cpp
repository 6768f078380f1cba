// Reads by lines, and the words out of each.
#include <iostream>
#include <sstream>
#include <string>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    long lines = 0, words = 0;
    string line, word;
    while (getline(cin, line)) {
        lines += !cin.eof();
        for (istringstream rest(line); rest >> word;)
            words++;
    }
    cout << lines << ' ' << words << '\n';
    return 0;
}
