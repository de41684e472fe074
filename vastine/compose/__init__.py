"""What the compose file needs beside itself: the gateway's configuration, the databases, and the secret files."""
