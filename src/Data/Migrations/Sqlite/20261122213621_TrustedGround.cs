using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Keukentafel.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TrustedGround : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_accounts_person_id",
                table: "accounts");

            migrationBuilder.AddColumn<string>(
                name: "device",
                table: "sign_in_sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "named",
                table: "chain_checks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "mail",
                table: "accounts",
                type: "TEXT",
                nullable: true);

            // Two accounts of one person, made in two tabs at once: the first one stays.
            migrationBuilder.Sql("UPDATE accounts SET person_id = NULL, is_active = FALSE WHERE EXISTS (SELECT 1 FROM accounts AS earlier WHERE earlier.person_id = accounts.person_id AND earlier.id < accounts.id)");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_person_id",
                table: "accounts",
                column: "person_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_accounts_person_id",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "device",
                table: "sign_in_sessions");

            migrationBuilder.DropColumn(
                name: "named",
                table: "chain_checks");

            migrationBuilder.DropColumn(
                name: "mail",
                table: "accounts");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_person_id",
                table: "accounts",
                column: "person_id");
        }
    }
}
