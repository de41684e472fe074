"""What every service's web room stands on: doors that state who may pass, problems, texts, the frame of a page."""
