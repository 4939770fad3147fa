"""What the site keeps, on SQLite or PostgreSQL alike."""
