"""The network between devices: certificates, sessions, who to dial, what to ask of whom."""
