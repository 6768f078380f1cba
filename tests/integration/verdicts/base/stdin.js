// Prints nothing, after what a row of the table puts in.
@TOP@
function main() {
    @BODY@
}

main();
