"""Finders: one kind of contact detail a module. Each takes the read text and gives places in it; finding.py weighs them up."""
