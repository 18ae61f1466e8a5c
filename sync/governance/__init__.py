"""Control entries in, authority out: who belongs to the company and who may do what."""
