"""`vastine up`: starts every process of the house, keeps them running, and stops them all."""
