// Does not compile: the closing quote of a string is missing.
#include <iostream>

int main() {
    int n;
    std::cin >> n;
    std::cout << n << " 0\n;
}
