"""What people see, folded from the log: disposable rows in their own database."""
