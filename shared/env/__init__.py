"""What a process gets from outside: settings, secrets, the time and, in tests, the point at which it dies."""
