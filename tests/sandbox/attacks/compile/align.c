/* The linker must place what no file can hold. */
__attribute__((aligned(1 << 28))) char first = 1;
__attribute__((section(".far"), aligned(1 << 28))) char second = 1;
char middle[2000000000] = {1};
int main(void)
{
    return first + second + middle[1];
}
