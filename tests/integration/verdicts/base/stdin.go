// Prints nothing, after what a row of the table puts in.
@TOP@
func main() {
    @BODY@
}
