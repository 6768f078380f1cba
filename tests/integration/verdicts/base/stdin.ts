// Prints nothing, after what a row of the table puts in.
@TOP@
function main(): void {
    @BODY@
}

main();
