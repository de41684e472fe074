"""The operator's command line, and `vastine up`, which runs the whole house on one machine."""
