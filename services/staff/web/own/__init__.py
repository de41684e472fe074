"""One's own pages: how one signs in, where one is signed in, and the tokens of one's programs."""
