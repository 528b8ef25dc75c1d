// TestSupport: temporary homes, the built program, and a pseudo-terminal.
