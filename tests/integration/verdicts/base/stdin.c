// Prints nothing, after what a row of the table puts in.
@TOP@
int main(void) {
    @BODY@
    return 0;
}
