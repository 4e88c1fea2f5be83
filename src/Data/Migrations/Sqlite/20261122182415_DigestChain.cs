using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Keukentafel.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DigestChain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "key_id",
                table: "protection_keys",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AlterColumn<int>(
                name: "id",
                table: "municipality_keys",
                type: "INTEGER",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "INTEGER")
                .OldAnnotation("Sqlite:Autoincrement", true);

            migrationBuilder.AddColumn<byte[]>(
                name: "wrapped_hashing",
                table: "municipality_keys",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "key_id",
                table: "dossiers",
                type: "INTEGER",
                nullable: true,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "chain_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    rows = table.Column<long>(type: "INTEGER", nullable: false),
                    findings = table.Column<int>(type: "INTEGER", nullable: false),
                    against_published = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chain_checks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "chain_publications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    where = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chain_publications", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "destruction_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_destruction_proposals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "destructions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    retention = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    destroyed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    approved_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_destructions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal_emptied",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    row_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    destruction_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    remaining = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_emptied", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal_links",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    sealed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    previous = table.Column<byte[]>(type: "BLOB", nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    mac = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_links", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "journal_seals",
                columns: table => new
                {
                    row_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    link = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_seals", x => x.row_id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_journal_at",
                table: "journal",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_journal_dossier_id",
                table: "journal",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_key_id",
                table: "dossiers",
                column: "key_id");

            migrationBuilder.CreateIndex(
                name: "IX_chain_checks_at",
                table: "chain_checks",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_chain_publications_at",
                table: "chain_publications",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_destruction_proposals_dossier_id",
                table: "destruction_proposals",
                column: "dossier_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_destructions_dossier_id",
                table: "destructions",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "IX_journal_emptied_at",
                table: "journal_emptied",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_journal_emptied_row_id",
                table: "journal_emptied",
                column: "row_id");

            migrationBuilder.CreateIndex(
                name: "IX_journal_seals_link_position",
                table: "journal_seals",
                columns: new[] { "link", "position" });

            migrationBuilder.AddForeignKey(
                name: "FK_dossiers_municipality_keys_key_id",
                table: "dossiers",
                column: "key_id",
                principalTable: "municipality_keys",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_dossiers_municipality_keys_key_id",
                table: "dossiers");

            migrationBuilder.DropTable(
                name: "chain_checks");

            migrationBuilder.DropTable(
                name: "chain_publications");

            migrationBuilder.DropTable(
                name: "destruction_proposals");

            migrationBuilder.DropTable(
                name: "destructions");

            migrationBuilder.DropTable(
                name: "journal_emptied");

            migrationBuilder.DropTable(
                name: "journal_links");

            migrationBuilder.DropTable(
                name: "journal_seals");

            migrationBuilder.DropIndex(
                name: "IX_journal_at",
                table: "journal");

            migrationBuilder.DropIndex(
                name: "IX_journal_dossier_id",
                table: "journal");

            migrationBuilder.DropIndex(
                name: "IX_dossiers_key_id",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "key_id",
                table: "protection_keys");

            migrationBuilder.DropColumn(
                name: "wrapped_hashing",
                table: "municipality_keys");

            migrationBuilder.DropColumn(
                name: "key_id",
                table: "dossiers");

            migrationBuilder.AlterColumn<int>(
                name: "id",
                table: "municipality_keys",
                type: "INTEGER",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "INTEGER")
                .Annotation("Sqlite:Autoincrement", true);
        }
    }
}
