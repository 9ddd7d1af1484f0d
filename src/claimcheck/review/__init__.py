"""What happens to a report after it was made: it is stored and read back, decided upon, held to a baseline, compared with another one."""
