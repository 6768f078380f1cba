// Prints nothing, after what a row of the table puts in.
@TOP@
int main() {
    @BODY@
    return 0;
}
