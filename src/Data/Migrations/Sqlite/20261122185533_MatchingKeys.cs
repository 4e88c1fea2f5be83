using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Keukentafel.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MatchingKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "second_surname_sound",
                table: "persons",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "surname_sound",
                table: "persons",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_persons_birth_date_id",
                table: "persons",
                columns: new[] { "birth_date", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_persons_second_surname_sound_birth_date",
                table: "persons",
                columns: new[] { "second_surname_sound", "birth_date" });

            migrationBuilder.CreateIndex(
                name: "IX_persons_surname_sound_birth_date",
                table: "persons",
                columns: new[] { "surname_sound", "birth_date" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_persons_birth_date_id",
                table: "persons");

            migrationBuilder.DropIndex(
                name: "IX_persons_second_surname_sound_birth_date",
                table: "persons");

            migrationBuilder.DropIndex(
                name: "IX_persons_surname_sound_birth_date",
                table: "persons");

            migrationBuilder.DropColumn(
                name: "second_surname_sound",
                table: "persons");

            migrationBuilder.DropColumn(
                name: "surname_sound",
                table: "persons");
        }
    }
}
