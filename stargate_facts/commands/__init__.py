"""One file a command: a plain function that joins the stages and returns a result; it prints nothing."""
