"""What changes while a register waits for approval waits as well."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("storage", "0061_doubts_of_counts")]
    operations = [migrations.AddField("term", "waiting", models.BooleanField(default=False))]
