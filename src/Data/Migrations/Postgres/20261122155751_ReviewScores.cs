using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Keukentafel.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ReviewScores : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "review_id",
                table: "self_reliance_scores",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "participation_scores",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    review_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    step = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participation_scores", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_self_reliance_scores_review_id",
                table: "self_reliance_scores",
                column: "review_id");

            migrationBuilder.CreateIndex(
                name: "IX_participation_scores_person_id_at",
                table: "participation_scores",
                columns: new[] { "person_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_participation_scores_review_id",
                table: "participation_scores",
                column: "review_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "participation_scores");

            migrationBuilder.DropIndex(
                name: "IX_self_reliance_scores_review_id",
                table: "self_reliance_scores");

            migrationBuilder.DropColumn(
                name: "review_id",
                table: "self_reliance_scores");
        }
    }
}
