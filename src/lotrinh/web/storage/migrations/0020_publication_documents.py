from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("storage", "0002_append_only")]

    operations = [
        migrations.AddField(
            model_name="publication",
            name="documents",
            field=models.ManyToManyField(related_name="publications", to="storage.document"),
        ),
    ]
