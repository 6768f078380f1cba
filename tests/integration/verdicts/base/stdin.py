# Prints nothing, after what a row of the table puts in.
@TOP@


def main():
    @BODY@
    pass


main()
