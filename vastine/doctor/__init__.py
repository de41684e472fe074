"""What `vastine doctor` looks at: the machine, the wire, the databases; each look gives findings in plain sentences."""
