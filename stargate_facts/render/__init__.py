"""Result → text. One file a format."""
