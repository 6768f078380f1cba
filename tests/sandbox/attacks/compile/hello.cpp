// An honest program.
#include <iostream>
#include <map>
#include <string>
int main()
{
    std::map<std::string, int> words{{"hello", 1}};
    std::cout << words.begin()->first << "\n";
}
